package planted.house.jdbc;

public record Thing(String name) {}
