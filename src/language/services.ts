/** Services of the whole office that the engine's room offers and the law book fills: which procedure receives ratings and objections. */
export interface Services {
  rating?: {
    procedure: string;
    register: string;
    /** Act that gives the grade, and the second answer after rectification. */
    rate: string;
    again: string;
    /** Act whose input `reply` the rater reads. */
    reply: string;
    /** Rules of the figures. */
    figures: string;
    rectification: string;
  };
  objection?: { procedure: string };
  /** Where one asks to correct or erase what the office keeps about oneself. */
  personalData?: { procedure: string };
}
