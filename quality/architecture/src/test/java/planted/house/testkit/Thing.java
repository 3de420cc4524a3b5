package planted.house.testkit;

public record Thing(String name) {}
