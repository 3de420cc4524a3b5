package planted.house.bitrix24;

/** Imports what stands below or beside it. */
public record Backwards(planted.house.jdbc.Thing thing) {}
