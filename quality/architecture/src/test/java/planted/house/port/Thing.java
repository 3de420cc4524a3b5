package planted.house.port;

public record Thing(String name) {}
