/** One thing that is not as it should be. `repair` mends it, inside a step that the caller records; without it nothing can be done. */
export type Finding = { kind: string; where: string; message: string; repair?: () => void };
