package planted.house.action;

/** Anybody may add a kind. */
public interface Loose {}
