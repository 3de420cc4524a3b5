package io.napomni.answer;

import io.napomni.past.answer.Choice;
import io.napomni.past.answer.LetterId;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * Makes and reads the tokens of links for one tenant. A token is 52 signs of {@code [A-Za-z0-9_-]}: 39 bytes, namely a
 * version, the number of the key, the letter's identity, the choice, the hour of its end, and the first 16 bytes of an
 * HMAC-SHA256 over all that. 39 bytes fill 52 signs to the last bit, so a token has one spelling. Safe for several
 * threads.
 */
public final class LinkSigner {

    /** How long every token is. */
    public static final int LENGTH = 52;

    private static final byte VERSION = 1;
    private static final int ID_BYTES = 16;
    private static final int BODY_BYTES = 23;
    private static final int TAG_BYTES = 16;
    private static final byte[] NOTHING = new byte[BODY_BYTES + TAG_BYTES];
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private final Map<Integer, Hmac> keys;
    private final int signing;

    /** @param tenant as its stores are named; a token of another tenant is unknown */
    public LinkSigner(LinkKeys keys, String tenant) {
        this.keys = keys.of(tenant);
        this.signing = keys.signing();
    }

    /** The identity that the letter of a dispatch has in its links: always the same for the same key. */
    public LetterId letter(String dispatch) {
        return new LetterId(HexFormat.of().formatHex(Arrays.copyOf(key(signing).of("letter|" + dispatch), ID_BYTES)));
    }

    /** The token of a link. */
    public String sign(AnswerLink link) {
        byte[] body = ByteBuffer.allocate(BODY_BYTES)
                .put(VERSION)
                .put((byte) signing)
                .put(HexFormat.of().parseHex(link.letter().value()))
                .put((byte) link.choice().code())
                .putInt(link.hours())
                .array();
        return ENCODER.encodeToString(ByteBuffer.allocate(BODY_BYTES + TAG_BYTES)
                .put(body)
                .put(tag(signing, body))
                .array());
    }

    /**
     * Reads a token. Whatever is wrong with it, the answer is the same and takes as much work; that a link has expired the
     * caller finds out.
     */
    public Optional<AnswerLink> verify(String token) {
        Optional<byte[]> decoded = decode(token);
        byte[] bytes = decoded.orElse(NOTHING);
        byte[] body = Arrays.copyOf(bytes, BODY_BYTES);
        int id = Byte.toUnsignedInt(body[1]);
        boolean genuine = MessageDigest.isEqual(
                tag(keys.containsKey(id) ? id : signing, body), Arrays.copyOfRange(bytes, BODY_BYTES, bytes.length));
        boolean known = decoded.isPresent() && body[0] == VERSION && keys.containsKey(id);
        return genuine && known ? read(body) : Optional.empty();
    }

    /** What stands in the place of an address, another for each letter; tells nobody which it was. */
    String mark(LetterId letter, String address) {
        byte[] mac = key(signing).of("address|" + letter + "|" + address);
        return HexFormat.of().formatHex(Arrays.copyOf(mac, ID_BYTES));
    }

    private static Optional<AnswerLink> read(byte[] body) {
        String letter = HexFormat.of().formatHex(body, 2, 2 + ID_BYTES);
        int hours = ByteBuffer.wrap(body).getInt(BODY_BYTES - Integer.BYTES);
        return hours < 0
                ? Optional.empty()
                : Choice.ofCode(Byte.toUnsignedInt(body[2 + ID_BYTES]))
                        .map(choice -> new AnswerLink(new LetterId(letter), choice, AnswerLink.expires(hours)));
    }

    private static Optional<byte[]> decode(String token) {
        if (token.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(token);
            boolean canonical = bytes.length == NOTHING.length
                    && ENCODER.encodeToString(bytes).equals(token);
            return canonical ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException noToken) {
            return Optional.empty();
        }
    }

    private byte[] tag(int id, byte[] body) {
        return Arrays.copyOf(key(id).of(body), TAG_BYTES);
    }

    private Hmac key(int id) {
        return Optional.ofNullable(keys.get(id)).orElseThrow();
    }

    @Override
    public String toString() {
        return "LinkSigner[keys hidden]";
    }
}
