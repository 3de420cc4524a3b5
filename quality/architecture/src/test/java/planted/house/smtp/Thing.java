package planted.house.smtp;

public record Thing(String name) {}
