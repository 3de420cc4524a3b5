package io.napomni.smtp;

import io.napomni.model.EmailAddress;
import io.napomni.smtp.reply.Phase;
import io.napomni.smtp.reply.Reply;
import io.napomni.smtp.wire.Talk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One connection after the login: letters go over it one after another, from MAIL to the final dot, and what each reply
 * belongs to is known. Where the server takes groups of commands (RFC 2920), the end of a letter and the offer of the
 * next leave together, so that each letter costs one turn; else each command waits for its reply. Not for several
 * threads.
 */
final class Lane {

    private static final List<Phase> OFFER = List.of(Phase.MAIL, Phase.RCPT, Phase.DATA);
    /** Pieces of a big letter; only with the last of them does the final dot leave. */
    private static final int PIECE = 16 * 1024;

    private final Talk talk;
    private final Timeouts timeouts;
    private final Wording wording;
    private final boolean pipelined;
    private String clearing = "";
    private @Nullable Parcel offered;
    private boolean sound = true;
    private boolean idle = true;

    Lane(Talk talk, Timeouts timeouts, EmailAddress returnPath, boolean pipelined, boolean sized) {
        this.talk = talk;
        this.timeouts = timeouts;
        this.wording = new Wording(returnPath, sized);
        this.pipelined = pipelined;
    }

    boolean isPipelined() {
        return pipelined;
    }

    /** Whether another letter may take this connection. */
    boolean isSound() {
        return sound;
    }

    /** Whether the server waits for a command, so that a farewell would be taken for one. */
    boolean isIdle() {
        return sound && idle;
    }

    /** Offers a letter, or hears what was said to the offer that left with the letter before. */
    Exchange offer(Parcel parcel) {
        if (offered != parcel && !isCleared()) {
            sound = false;
            return new Exchange(Phase.MAIL, Optional.empty());
        }
        if (offered != parcel && pipelined) {
            say(wording.offer(parcel));
        }
        offered = null;
        idle = false;
        Exchange outcome = heard(parcel);
        sound = sound && (outcome.isInvited() || isRefusal(outcome.reply()));
        return outcome;
    }

    /**
     * Hands over the letter that the server has been found to wait for.
     *
     * @param next goes on offer with its end, where that is possible
     * @param meanwhile what is done while the answer is on its way; throws nothing
     */
    Exchange hand(Parcel parcel, Optional<Parcel> next, Runnable meanwhile) {
        if (talk.isSpokenTo()) {
            // While the effect began the server spoke unasked, and that would be taken for the answer to the letter.
            return interrupted();
        }
        byte[] letter = parcel.onTheWire();
        int last = Math.max(0, letter.length - 1) / PIECE * PIECE;
        for (int at = 0; at < last && !talk.isSpokenTo(); at += PIECE) {
            say(letter, at, at + PIECE);
        }
        if (!sound || talk.isSpokenTo()) {
            return interrupted();
        }
        offered = pipelined ? next.orElse(null) : null;
        byte[] end = wording.end(letter, last, Optional.ofNullable(offered));
        say(end, 0, end.length);
        idle = offered == null;
        if (sound) {
            meanwhile.run();
        }
        Optional<Reply> reply = sound ? talk.hear(timeouts.dot()) : Optional.empty();
        sound = sound && (reply.map(Reply::code).orElse(0) / 100 == 2 || isRefusal(reply));
        return new Exchange(Phase.DOT, reply);
    }

    /**
     * The server spoke before it had the whole letter, or took no more of it: it has none. What it says of the letter is
     * heard, for example that it is too big.
     */
    private Exchange interrupted() {
        sound = false;
        return new Exchange(Phase.BODY, talk.hear(timeouts.read()).filter(reply -> reply.code() >= 400));
    }

    /** In a group each reply is heard, for the next group's are behind them; the first that disappoints is the outcome. */
    private Exchange heard(Parcel parcel) {
        Exchange disappointed = null;
        Exchange heard = new Exchange(Phase.MAIL, Optional.empty());
        for (Phase phase : OFFER) {
            if (!pipelined) {
                say(wording.command(phase, parcel));
            }
            heard = new Exchange(phase, sound ? talk.hear(timeouts.read()) : Optional.empty());
            sound = sound && heard.reply().isPresent();
            disappointed = disappointed == null && !heard.isAsHoped() ? heard : disappointed;
            if (!sound || (disappointed != null && !pipelined)) {
                break;
            }
        }
        if (disappointed != null) {
            clearUp(disappointed.phase(), heard.isInvited());
        } else if (talk.isSpokenTo()) {
            // Whatever that is, it would be taken for the answer to the letter.
            sound = false;
            return new Exchange(Phase.MAIL, Optional.empty());
        }
        return disappointed == null ? heard : disappointed;
    }

    /** What must be said first before the next letter. */
    private void clearUp(Phase refused, boolean invited) {
        idle = !invited;
        if (invited) {
            // RFC 2920 section 3.1: a letter without recipients is ended by a dot. Without a sender who knows to whom.
            clearing = ".";
            sound = sound && refused == Phase.RCPT;
        } else {
            clearing = refused == Phase.MAIL && !pipelined ? "" : "RSET";
        }
    }

    private boolean isCleared() {
        if (!sound || offered != null || talk.isSpokenTo()) {
            return false;
        }
        if (clearing.isEmpty()) {
            return true;
        }
        boolean reset = clearing.equals("RSET");
        say(clearing + "\r\n");
        clearing = "";
        idle = true;
        int code = sound ? talk.hear(timeouts.read()).map(Reply::code).orElse(0) : 0;
        return reset ? code == 250 : code / 100 == 2 || (code >= 400 && code != 421);
    }

    private static boolean isRefusal(Optional<Reply> reply) {
        int code = reply.map(Reply::code).orElse(0);
        return code >= 400 && code != 421;
    }

    private void say(String command) {
        byte[] bytes = command.getBytes(StandardCharsets.US_ASCII);
        say(bytes, 0, bytes.length);
    }

    private void say(byte[] bytes, int from, int to) {
        if (sound) {
            try {
                talk.say(bytes, from, to);
            } catch (IOException gone) {
                sound = false;
            }
        }
    }

    /** The commands in their words. */
    private record Wording(EmailAddress returnPath, boolean sized) {

        String command(Phase phase, Parcel parcel) {
            return switch (phase) {
                case MAIL ->
                    "MAIL FROM:<" + returnPath.value() + ">" + (sized ? " SIZE=" + parcel.onTheWire().length : "")
                            + "\r\n";
                case RCPT -> "RCPT TO:<" + parcel.to().value() + ">\r\n";
                default -> "DATA\r\n";
            };
        }

        String offer(Parcel parcel) {
            return command(Phase.MAIL, parcel) + command(Phase.RCPT, parcel) + command(Phase.DATA, parcel);
        }

        byte[] end(byte[] letter, int from, Optional<Parcel> next) {
            byte[] more = (".\r\n" + next.map(this::offer).orElse("")).getBytes(StandardCharsets.US_ASCII);
            byte[] end = new byte[letter.length - from + more.length];
            System.arraycopy(letter, from, end, 0, letter.length - from);
            System.arraycopy(more, 0, end, letter.length - from, more.length);
            return end;
        }
    }
}
