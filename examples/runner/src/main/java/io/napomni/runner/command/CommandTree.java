package io.napomni.runner.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.napomni.runner.ExitCode;
import io.napomni.runner.Surroundings;
import io.napomni.runner.show.Help;
import io.napomni.runner.show.Paint;
import io.napomni.runner.show.Texts;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** All commands, ready to be given arguments. */
public final class CommandTree {

    private CommandTree() {}

    /** The commands, speaking one language. */
    public static CommandLine of(Surroundings surroundings, Texts texts) {
        Session session = new Session(surroundings, texts);
        CommandLine line = new CommandLine(new RemindCommand(session))
                .addSubcommand(new DemoCommand(session))
                .addSubcommand(new RunCommand(session))
                .addSubcommand(new PreviewCommand(session))
                .addSubcommand(new ExplainCommand(session))
                .addSubcommand(new RegisterCommand(session))
                .addSubcommand(new RearmCommand(session))
                .addSubcommand(new InDoubtCommand(session))
                .addSubcommand(new ApproveCommand(session))
                .addSubcommand(new HoldCommand(session))
                .addSubcommand(new InitCommand(session))
                .addSubcommand(new CheckCommand(session));
        Troubles troubles = new Troubles(session);
        line.setResourceBundle(Help.in(texts.language()));
        line.setOut(new PrintWriter(surroundings.screen().out(), true, UTF_8));
        line.setErr(new PrintWriter(surroundings.screen().err(), true, UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                surroundings.screen().paint() == Paint.COLOURED ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(Math.min(100, surroundings.screen().width()));
        line.setAbbreviatedOptionsAllowed(false);
        line.setParameterExceptionHandler((wrong, arguments) -> troubles.wrongArguments(wrong));
        line.setExecutionExceptionHandler((failed, command, result) -> troubles.failed(failed));
        line.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.number());
        return line;
    }
}
