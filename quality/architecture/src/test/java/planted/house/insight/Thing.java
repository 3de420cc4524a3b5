package planted.house.insight;

public record Thing(String name) {}
