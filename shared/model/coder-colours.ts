/** Told apart by colour-blind readers (after Okabe & Ito 2008, darkened to 3:1 on white); given out in this order. */
export const coderColours = ['#0b6e63', '#b4480f', '#2f5fb3', '#8a3d7c', '#8a6d00', '#555b66'] as const;
