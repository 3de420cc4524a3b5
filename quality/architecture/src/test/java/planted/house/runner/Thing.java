package planted.house.runner;

public record Thing(String name) {}
