package planted.house.model;

public record Thing(String name) {}
