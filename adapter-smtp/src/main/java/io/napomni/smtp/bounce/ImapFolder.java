package io.napomni.smtp.bounce;

import io.napomni.port.SourceException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/**
 * A folder of a mailbox, over IMAP with TLS from the first byte (RFC 8314). Letters that were not read are shown and
 * then marked as read; nothing is removed. Letters of more than 4 MB are marked and passed over.
 */
public final class ImapFolder implements ReturnedMail {

    private static final int LONGEST = 4 * 1024 * 1024;
    private static final Flags READ = new Flags(Flags.Flag.SEEN);

    private final String host;
    private final int port;
    private final String user;
    private final Supplier<String> password;
    private final String folder;
    private final Properties settings = new Properties();

    /**
     * A folder of this mailbox.
     *
     * @param port usually 993
     * @param password asked for at each reading, kept nowhere
     * @param folder for example {@code INBOX}
     */
    public ImapFolder(String host, int port, String user, Supplier<String> password, String folder) {
        this.host = host;
        this.port = port;
        this.user = user;
        this.password = password;
        this.folder = folder;
        settings.setProperty("mail.imaps.connectiontimeout", "10000");
        settings.setProperty("mail.imaps.timeout", "60000");
        settings.setProperty("mail.imaps.writetimeout", "60000");
        settings.setProperty("mail.imaps.ssl.protocols", "TLSv1.3 TLSv1.2");
        settings.setProperty("mail.imaps.ssl.checkserveridentity", "true");
        // To look at a letter is not to have read it; and one question for a letter, not one for each 16 KB.
        settings.setProperty("mail.imaps.peek", "true");
        settings.setProperty("mail.imaps.partialfetch", "false");
    }

    /** The same, checking the server's certificate with this, for example with a company's own authority. */
    public ImapFolder trusting(SSLSocketFactory sockets) {
        ImapFolder same = new ImapFolder(host, port, user, password, folder);
        same.settings.put("mail.imaps.ssl.socketFactory", sockets);
        return same;
    }

    @Override
    public int read(Predicate<byte[]> reader) {
        try (Store store = Session.getInstance(settings).getStore("imaps")) {
            store.connect(host, port, user, password.get());
            Folder open = store.getFolder(folder);
            open.open(Folder.READ_WRITE);
            try {
                return show(open.search(new FlagTerm(READ, false)), reader);
            } finally {
                // What others have marked for removal is theirs to remove.
                open.close(false);
            }
        } catch (MessagingException | IOException failed) {
            // The message of the failure may name the mailbox.
            throw new SourceException("The folder of returned mail at " + host + ":" + port + " cannot be read ("
                    + failed.getClass().getSimpleName() + "). Check host, port, user, password and the folder's name.");
        }
    }

    private static int show(Message[] letters, Predicate<byte[]> reader) throws MessagingException, IOException {
        int done = 0;
        for (Message letter : letters) {
            boolean tooLong = letter.getSize() > LONGEST;
            boolean read = !tooLong && reader.test(bytes(letter));
            if (tooLong || read) {
                letter.setFlags(READ, true);
            }
            done += read ? 1 : 0;
        }
        return done;
    }

    private static byte[] bytes(Message letter) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        letter.writeTo(bytes);
        return bytes.toByteArray();
    }
}
