package planted.house.action;

public record Thing(String name) {}
