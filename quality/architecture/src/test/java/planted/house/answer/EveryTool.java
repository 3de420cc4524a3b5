package planted.house.answer;

/** Each technology, away from its home. */
record EveryTool(
        java.sql.Connection statements,
        javax.sql.DataSource pools,
        com.github.kagkarlsson.scheduler.Scheduler turns,
        com.zaxxer.hikari.HikariDataSource basins,
        org.sqlite.SQLiteDataSource files,
        jakarta.mail.Session letters,
        org.eclipse.angus.mail.smtp.SMTPTransport wires,
        com.github.jknack.handlebars.Handlebars pages,
        com.fasterxml.jackson.databind.JsonNode trees,
        io.github.resilience4j.retry.Retry retries,
        java.net.http.HttpClient calls,
        com.sun.net.httpserver.HttpServer answers,
        picocli.CommandLine commands,
        me.tongfei.progressbar.ProgressBar bars) {}
