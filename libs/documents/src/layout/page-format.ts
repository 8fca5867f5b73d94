const POINTS_PER_MM = 72 / 25.4;
const mm = (millimetres: number): number => millimetres * POINTS_PER_MM;

/** The page of an official document by GB/T 9704-2012; every figure in points. */
export const PAGE = {
  width: mm(210),
  height: mm(297),
  left: mm(28),
  top: mm(37),
  /** The text block, 版心. */
  textWidth: mm(156),
  textHeight: mm(225),
  /** Distance of the page number below the text block. */
  numberDrop: mm(7),
  numberSize: 14,
} as const;

const CHARACTERS_A_LINE = 28;
const LINES_A_PAGE = 22;

/** 三号, the size of body text. */
export const BODY_SIZE = 16;
export const BODY_PITCH = PAGE.textHeight / LINES_A_PAGE;
/** Added after each character so that twenty-eight of them fill a line. */
export const BODY_SPACING = PAGE.textWidth / CHARACTERS_A_LINE - BODY_SIZE;

/** 二号, the size of titles. */
export const TITLE_SIZE = 22;
export const TITLE_PITCH = 36;

/** 小四, the size of the cells of a form. */
export const FORM_SIZE = 12;
export const FORM_PITCH = 19;

/** Diameter of the seal of a county department. */
export const SEAL_DIAMETER = mm(42);
