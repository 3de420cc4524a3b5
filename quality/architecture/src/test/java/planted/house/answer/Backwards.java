package planted.house.answer;

/** Imports what stands below or beside it. */
public record Backwards(planted.house.template.Thing thing) {}
