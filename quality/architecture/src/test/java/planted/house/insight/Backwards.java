package planted.house.insight;

/** Imports what stands below or beside it. */
public record Backwards(planted.house.scenario.contract.Thing thing) {}
