package planted.house.action;

/** An action that does something by itself. */
final class Behaves {
    void send() {}
}
