import type { FootnoteDefinition, Nodes, Parents, Root } from 'mdast';

/** Takes out the footnotes that no reader is led to, as a page of the guide does: nothing refers to them, or an earlier one has their name. */
export function dropUnreadFootnotes(root: Root): void {
  const definitions = new Map<string, FootnoteDefinition>();
  for (const node of nodesIn(root)) {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  }
  if (definitions.size === 0) return;

  const read = new Set<Nodes>();
  const waiting: Nodes[] = [root];
  for (let from = waiting.pop(); from !== undefined; from = waiting.pop()) {
    for (const node of nodesIn(from, (child) => child.type !== 'footnoteDefinition')) {
      const definition = node.type === 'footnoteReference' ? definitions.get(node.identifier) : undefined;
      if (definition === undefined || read.has(definition)) continue;
      read.add(definition);
      waiting.push(definition);
    }
  }
  for (const node of nodesIn(root)) if ('children' in node) keep(node, (child) => isRead(child, read));
}

const isRead = (node: Nodes, read: ReadonlySet<Nodes>): boolean => node.type !== 'footnoteDefinition' || read.has(node);

function keep(parent: Parents, isKept: (child: Nodes) => boolean): void {
  // Removing children never changes what kinds of children a node may have.
  const children = parent.children as Nodes[];
  if (!children.every(isKept)) children.splice(0, children.length, ...children.filter(isKept));
}

function nodesIn(root: Nodes, enters: (child: Nodes) => boolean = () => true): Nodes[] {
  const nodes: Nodes[] = [root];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at]!;
    if ('children' in node) for (const child of node.children) if (enters(child)) nodes.push(child);
  }
  return nodes;
}
