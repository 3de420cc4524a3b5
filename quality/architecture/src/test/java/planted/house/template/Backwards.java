package planted.house.template;

/** Imports what stands below or beside it. */
public record Backwards(planted.house.answer.Thing thing) {}
