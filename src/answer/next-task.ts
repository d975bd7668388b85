/** Lets what waits on the event loop go first: a message of several questions does not keep the thread for all of them. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
