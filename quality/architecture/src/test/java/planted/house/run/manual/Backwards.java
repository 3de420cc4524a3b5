package planted.house.run.manual;

/** Imports what stands beside it. */
public record Backwards(planted.house.scenario.contract.Thing thing) {}
