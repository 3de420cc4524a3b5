package planted.house.web;

public record Thing(String name) {}
