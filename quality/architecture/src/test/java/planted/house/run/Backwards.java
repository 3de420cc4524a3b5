package planted.house.run;

/** Imports what stands below or beside it. */
public record Backwards(planted.house.smtp.Thing thing) {}
