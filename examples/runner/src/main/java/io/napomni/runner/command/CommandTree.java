package io.napomni.runner.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.napomni.runner.ExitCode;
import io.napomni.runner.Surroundings;
import io.napomni.runner.command.argument.Arguments;
import io.napomni.runner.show.Help;
import io.napomni.runner.show.Paint;
import io.napomni.runner.show.Screen;
import io.napomni.runner.show.Texts;
import java.io.PrintWriter;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/** All commands, ready to be given arguments. */
public final class CommandTree {

    private static final int WIDEST_HELP = 100;
    /** Picocli refuses less. */
    private static final int NARROWEST_HELP = 55;

    private CommandTree() {}

    /** The commands, speaking one language. */
    public static CommandLine of(Surroundings surroundings, Texts texts) {
        Session session = new Session(surroundings, texts);
        Troubles troubles = new Troubles(session);
        CommandLine line = commands(session);
        helped(line);
        line.registerConverter(LocalDate.class, Arguments::day);
        line.registerConverter(int.class, Arguments::number);
        line.setResourceBundle(Help.in(texts.language()));
        line.setAbbreviatedOptionsAllowed(false);
        line.setParameterExceptionHandler((wrong, arguments) -> troubles.wrongArguments(wrong));
        line.setExecutionExceptionHandler((failed, command, result) -> troubles.failed(failed));
        line.getCommandSpec().exitCodeOnInvalidInput(ExitCode.USAGE.number());
        return on(surroundings.screen(), line);
    }

    private static CommandLine commands(Session session) {
        CommandLine remind = new CommandLine(new RemindCommand(session));
        remind.addSubcommand(new DemoCommand(session))
                .addSubcommand(new FakeCommand(session))
                .addSubcommand(new Bitrix24Command(session))
                .addSubcommand(new RunCommand(session))
                .addSubcommand(new PreviewCommand(session))
                .addSubcommand(new SendCommand(session))
                .addSubcommand(new ExplainCommand(session))
                .addSubcommand(new RegisterCommand(session))
                .addSubcommand(new Rearming.RearmCommand(session))
                .addSubcommand(new InDoubtCommand(session))
                .addSubcommand(new ApproveCommand(session))
                .addSubcommand(new HoldCommand(session))
                .addSubcommand(new AnswersCommand(session))
                .addSubcommand(new SuppressedCommand(session))
                .addSubcommand(new InitCommand(session))
                .addSubcommand(new CheckCommand(session));
        // Those that are needed seldom come last.
        remind.getCommandSpec().addMethodSubcommands();
        return remind;
    }

    /** What {@code mixinStandardHelpOptions} gives the first command only. */
    private static void helped(CommandLine line) {
        for (CommandLine command : line.getSubcommands().values()) {
            command.getCommandSpec()
                    .addOption(OptionSpec.builder("-h", "--help")
                            .usageHelp(true)
                            .descriptionKey("mixinStandardHelpOptions.help")
                            .build());
            helped(command);
        }
    }

    /** Help and usage messages go where all other output goes, in its colours and its width. */
    private static CommandLine on(Screen screen, CommandLine line) {
        Ansi colours = screen.paint() == Paint.COLOURED ? Ansi.ON : Ansi.OFF;
        return line.setOut(new PrintWriter(screen.out(), true, UTF_8))
                .setErr(new PrintWriter(screen.err(), true, UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(colours))
                .setUsageHelpWidth(Math.max(NARROWEST_HELP, Math.min(WIDEST_HELP, screen.width())));
    }
}
