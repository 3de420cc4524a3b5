package planted.house.example;

public record Thing(String name) {}
