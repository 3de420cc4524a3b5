package planted.house.policy;

public record Thing(String name) {}
