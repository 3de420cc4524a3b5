package planted.house.answer;

public record Thing(String name) {}
