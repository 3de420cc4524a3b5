package planted.house.scenario.contract;

public record Thing(String name) {}
