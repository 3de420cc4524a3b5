package planted.house.past;

public record Thing(String name) {}
