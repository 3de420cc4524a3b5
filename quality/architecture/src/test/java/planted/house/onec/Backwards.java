package planted.house.onec;

/** Imports what stands below or beside it. */
public record Backwards(planted.house.bitrix24.Thing thing) {}
