package com.descope.jakarta.it.docs;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A block of Java in the documentation. One that declares a type at the left margin is a file; another is a class's members, or
 * else a method's statements. All have the {@link #IMPORTS} but a file that names its package, and see the files before them.
 */
record Snippet(String code) {
    private static final String IMPORTS = Stream.of(
                    "java.io",
                    "java.net",
                    "java.net.http",
                    "java.time",
                    "java.util",
                    "java.util.concurrent",
                    "com.descope.jakarta",
                    "com.descope.jakarta.event",
                    "com.descope.jakarta.spi",
                    "com.descope.jakarta.emulator",
                    "com.descope.jakarta.emulator.browser",
                    "com.descope.jakarta.emulator.fault",
                    "com.descope.jakarta.emulator.http",
                    "com.descope.jakarta.emulator.user",
                    "com.hazelcast.core",
                    "com.hazelcast.map",
                    "jakarta.annotation",
                    "jakarta.annotation.security",
                    "jakarta.enterprise.context",
                    "jakarta.enterprise.event",
                    "jakarta.inject",
                    "jakarta.security.enterprise.identitystore",
                    "jakarta.servlet",
                    "jakarta.servlet.annotation",
                    "jakarta.servlet.http",
                    "jakarta.ws.rs",
                    "jakarta.ws.rs.client",
                    "jakarta.ws.rs.core",
                    "org.junit.jupiter.api",
                    "org.junit.jupiter.api.extension")
            .map(name -> "import " + name + ".*; ")
            .collect(Collectors.joining());

    private static final Pattern TYPE =
            Pattern.compile("(?m)^(?:public |final |abstract )*(?:class|interface|enum|record) (\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    /** What the compiler has against it; empty if nothing. */
    String errors(Path output) throws IOException {
        Matcher type = TYPE.matcher(code);
        if (type.find()) {
            boolean whole = PACKAGE.matcher(code).find();
            return compile(type.group(1), whole ? code : IMPORTS + code, output);
        }
        String asMembers = compile("Snippet", IMPORTS + "class Snippet { " + code + "\n}", output);
        if (asMembers.isEmpty()) {
            return "";
        }
        String statements = IMPORTS + "class Snippet { void run() throws Exception { " + code + "\n}}";
        return compile("Snippet", statements, output).isEmpty() ? "" : asMembers;
    }

    private static String compile(String name, String source, Path output) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options = List.of(
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path") + File.pathSeparator + output,
                "-d",
                output.toString());
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean good = compiler.getTask(complaints, files, null, options, null, List.of(new Source(name, source)))
                    .call();
            return good ? "" : complaints.toString();
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String name, String text) {
            super(URI.create("docs:///" + name + ".java"), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
