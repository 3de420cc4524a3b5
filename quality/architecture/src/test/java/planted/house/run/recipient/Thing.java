package planted.house.run.recipient;

public record Thing(String name) {}
