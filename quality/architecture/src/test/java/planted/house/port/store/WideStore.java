package planted.house.port.store;

/** Six methods, a body to forget, and other people's exceptions. */
public interface WideStore {
    boolean claim(String key);

    void begin(String key) throws java.io.IOException;

    void settle(String key) throws Exception;

    void release(String key);

    void renew(String key);

    int open();

    default boolean markResubmitted(String key) {
        return true;
    }
}
