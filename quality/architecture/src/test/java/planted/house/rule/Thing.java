package planted.house.rule;

public record Thing(String name) {}
