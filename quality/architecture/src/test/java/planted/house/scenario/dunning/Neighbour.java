package planted.house.scenario.dunning;

/** A scenario that leans on another, and on insight. */
public record Neighbour(planted.house.scenario.contract.Thing thing, planted.house.insight.Thing view) {}
