package planted.house.model;

/** Imports what stands below or beside it. */
public record Backwards(planted.house.calendar.Thing thing) {}
