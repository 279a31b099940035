package com.descope.jakarta.impl.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.descope.jakarta.impl.log.DescopeLog;
import com.descope.jakarta.impl.log.LogLines;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenWebBeansProblemsTest {
    private final LogLines lines = new LogLines();
    private final List<String> given = new ArrayList<>();

    @Test
    void whatOpenWebBeansIsGivenIsInTheLogToo() {
        problems(getClass().getPackageName()).add(event(), "DESCOPE-1001: the problem");

        assertEquals(List.of("DESCOPE-1001: the problem"), given);
        assertEquals(given, lines.all());
    }

    @Test
    void otherContainersSayItThemselves() {
        problems(OpenWebBeansProblems.PACKAGE).add(event(), "DESCOPE-1001: the problem");

        assertEquals(List.of("DESCOPE-1001: the problem"), given);
        assertEquals(List.of(), lines.all());
    }

    private OpenWebBeansProblems problems(String silent) {
        return new OpenWebBeansProblems(silent, new DescopeLog(lines));
    }

    private AfterDeploymentValidation event() {
        return new AfterDeploymentValidation() {
            @Override
            public void addDeploymentProblem(Throwable problem) {
                given.add(String.valueOf(problem.getMessage()));
            }
        };
    }
}
