package planted.house.calendar;

/** Imports what stands below or beside it. */
public record Backwards(planted.house.model.Thing thing) {}
