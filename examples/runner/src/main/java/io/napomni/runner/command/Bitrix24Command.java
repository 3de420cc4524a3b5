package io.napomni.runner.command;

import io.napomni.bitrix24.install.AppInstaller;
import io.napomni.bitrix24.install.Registration;
import io.napomni.bitrix24.install.Registration.State;
import io.napomni.bitrix24.oauth.AuthServer;
import io.napomni.bitrix24.oauth.FileTokens;
import io.napomni.bitrix24.rest.OAuthApp;
import io.napomni.bitrix24.rest.PortalOptions;
import io.napomni.bitrix24.rest.RestClient;
import io.napomni.bitrix24.wire.Exchange;
import io.napomni.port.ConfigurationException;
import io.napomni.runner.ExitCode;
import io.napomni.runner.config.AppSettings;
import io.napomni.runner.show.Said;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code remind bitrix24}: what is done once at a portal. */
@Command(name = "bitrix24")
final class Bitrix24Command extends Group {

    private static final Set<State> FINE = Set.of(State.PRESENT, State.ADDED);

    Bitrix24Command(Session session) {
        super(session);
    }

    /** The address is asked for and not given as an argument: those can be read in lists of processes and histories. */
    @Command(name = "install")
    int install(
            @Option(names = "--code") boolean anew,
            @Option(names = "--card") boolean onlyCard,
            @Option(names = "--yes") boolean yes) {
        AppSettings whole =
                AppSettings.read(session().config(), session().surroundings().environment());
        AppSettings app = onlyCard ? whole.onlyCard() : whole;
        FileTokens tokens = FileTokens.in(app.tokens());
        if ((anew || !hasTokens(tokens)) && !authorised(app, tokens)) {
            return ExitCode.WARNING.number();
        }
        return registered(app, tokens, yes).number();
    }

    private static boolean hasTokens(FileTokens tokens) {
        try {
            tokens.current();
            return true;
        } catch (ConfigurationException noneThatCanBeUsed) {
            return false;
        }
    }

    private boolean authorised(AppSettings app, FileTokens tokens) {
        Authorisation turn = Authorisation.begin(session().surroundings().chance());
        say("install.authorise");
        session().screen().line("  " + turn.address(app));
        say("install.then");
        Optional<String> returned = session().surroundings().keyboard().line();
        if (returned.isEmpty()) {
            say("install.nobody");
            return false;
        }
        tokens.keep(
                server(app).redeem(app.authServer(), turn.code(returned.get().strip())));
        say("install.authorised", app.tokens());
        return true;
    }

    private static AuthServer server(AppSettings app) {
        Exchange http = new Exchange(Duration.ofSeconds(10), Duration.ofSeconds(30));
        return new AuthServer(app.clientId(), app.clientSecret(), http);
    }

    private ExitCode registered(AppSettings app, FileTokens tokens, boolean yes) {
        OAuthApp access = OAuthApp.of(app.clientId(), app.clientSecret(), tokens);
        AppInstaller installer =
                new AppInstaller(new RestClient(access, session().surroundings().clock(), PortalOptions.standard()));
        List<Registration> all = yes ? installer.register(app.needs()) : installer.look(app.needs());
        all.forEach(one -> show(one, app));
        Optional<Registration> missing =
                all.stream().filter(one -> one.state() == State.MISSING).findFirst();
        missing.ifPresent(one -> say(app.needs().robot().isBlank() ? "install.dry-card" : "install.dry"));
        return all.stream().allMatch(one -> FINE.contains(one.state())) ? ExitCode.OK : ExitCode.WARNING;
    }

    private void show(Registration one, AppSettings app) {
        String state = session().texts().of("install.state." + one.state().name());
        String what = session().texts().of("install.kind." + one.kind().name(), one.name(), named(one, app));
        String why = Said.in(session().texts().language()).of(one.why());
        session().screen().line(state + " " + what + (why.isEmpty() ? "" : ": " + why));
    }

    private String named(Registration one, AppSettings app) {
        String language = session().texts().language().code();
        return app.needs().robotName().getOrDefault(language, one.name());
    }

    private void say(String key, Object... values) {
        session().screen().line(session().texts().of(key, values));
    }
}
