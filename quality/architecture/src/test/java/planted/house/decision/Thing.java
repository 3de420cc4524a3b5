package planted.house.decision;

public record Thing(String name) {}
