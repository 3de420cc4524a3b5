package planted.house.decision;

/** Logs where nothing should, and through the wrong door. */
final class Talks {
    private static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger(Talks.class);
    private static final java.util.logging.Logger OTHER = java.util.logging.Logger.getLogger("other");

    void talk() {
        LOG.info("due");
        OTHER.info("due");
    }
}
