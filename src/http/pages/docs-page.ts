import { html } from 'hono/html';
import { type Html, layout, type PageAssets } from './layout.ts';
import { type Operation, openApiView, type SchemaView, schemaName, typeInWords } from './openapi-view.ts';

/** `GET /docs`: the API's own page, made from its OpenAPI 3.1 document; loads nothing from anyone else. */
export function docsPage({ openapi, assets }: { readonly openapi: unknown; readonly assets: PageAssets }): string {
  const { info, paths, components } = openApiView(openapi);
  return layout({
    title: `API · ${info.title}`,
    description: info.description,
    assets,
    current: 'docs',
    widget: 'none',
    main: html`<div class="narrow api">
      <h1>API</h1>
      <p class="lead">${info.description}</p>
      <p>The same as a document for programs: <a href="/openapi.json">OpenAPI 3.1</a>.</p>
      <h2>A first question</h2>
      <p>With the address of this site in <code>SIGNPOST_URL</code>:</p>
      <pre tabindex="0">curl -s "$SIGNPOST_URL/ask" -H 'content-type: application/json' \\
  -d '{"question": "What are the steps?"}'</pre>
      <h2>Requests</h2>
      ${Object.entries(paths).flatMap(([path, methods]) =>
        Object.entries(methods).map(([method, operation]) => operationView(method, path, operation)),
      )}
      <h2>What is sent and returned</h2>
      ${Object.entries(components.schemas).map(
        ([name, schema]) => html`<details class="operation" id="${name}">
          <summary><h3>${name}</h3></summary>
          <div class="body">${schemaView(schema)}</div>
        </details>`,
      )}
    </div>`,
  });
}

function operationView(method: string, path: string, operation: Operation): Html {
  const { summary, description, parameters, requestBody, responses } = operation;
  return html`<details class="operation">
    <summary><h3><span class="method">${method.toUpperCase()}</span> <code>${path}</code></h3> <span>${summary}</span></summary>
    <div class="body">
      ${description ? html`<p>${description}</p>` : ''}
      ${
        parameters.length > 0
          ? html`<h4>Parameters</h4><dl>${parameters.map(
              ({ name, in: place, required, description: note, schema }) => html`<dt><code>${name}</code></dt>
                <dd>${schema ? typeInWords(schema) : 'text'}, in the ${place}${required ? '' : ', optional'}${note ? html`<br>${note}` : ''}</dd>`,
            )}</dl>`
          : ''
      }
      ${requestBody ? html`<h4>Body</h4>${contentView(requestBody.content)}` : ''}
      <h4>Responses</h4>
      <dl>${Object.entries(responses).map(
        ([status, response]) =>
          html`<dt>${status}</dt><dd>${response.description} ${contentView(response.content ?? {})}</dd>`,
      )}</dl>
    </div>
  </details>`;
}

function contentView(content: NonNullable<Operation['requestBody']>['content']): Html {
  const kinds = Object.entries(content);
  return html`${kinds.map(
    ([type, { schema }], at) =>
      html`${at > 0 ? ' or ' : ''}${schema?.$ref ? html`<a href="#${schemaName(schema.$ref)}">${schemaName(schema.$ref)}</a>` : schema ? typeInWords(schema) : ''} as <code>${type}</code>`,
  )}`;
}

function schemaView(schema: SchemaView): Html {
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return html`${choices.map((choice) => html`<h4>One of</h4>${schemaView(choice)}`)}`;
  if (!schema.properties) return html`<p>${typeInWords(schema)}</p>`;
  return html`<dl>${Object.entries(schema.properties).map(
    ([name, property]) => html`<dt><code>${name}</code></dt>
      <dd>${typeInWords(property)}${schema.required?.includes(name) ? '' : ', optional'}${property.description ? html`<br>${property.description}` : ''}${nested(property)}</dd>`,
  )}</dl>`;
}

/** The fields of an object, or of the objects in a list, where they have no name of their own to link to. */
function nested(property: SchemaView): Html | string {
  const inner = property.items ?? property;
  return inner.properties && !inner.$ref ? html`<div class="nested">${schemaView(inner)}</div>` : '';
}
