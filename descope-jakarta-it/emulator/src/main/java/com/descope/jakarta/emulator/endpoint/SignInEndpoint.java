package com.descope.jakarta.emulator.endpoint;

import com.descope.jakarta.emulator.grant.AuthorizationRequest;
import com.descope.jakarta.emulator.grant.Memory;
import com.descope.jakarta.emulator.http.Call;
import com.descope.jakarta.emulator.http.Handler;
import com.descope.jakarta.emulator.http.Reply;
import com.descope.jakarta.emulator.page.Pages;
import com.descope.jakarta.emulator.user.EmulatedUser;
import com.descope.jakarta.emulator.user.Users;
import java.util.Optional;

/** The POST of the sign-in page. */
final class SignInEndpoint implements Handler {

    static final String PATH = "/emulator/sign-in";

    private final Users users;
    private final Memory memory;
    private final Answers answers;
    private final Pages pages;

    SignInEndpoint(Users users, Memory memory, Answers answers, Pages pages) {
        this.users = users;
        this.memory = memory;
        this.answers = answers;
        this.pages = pages;
    }

    @Override
    public Reply answer(Call call) {
        Optional<EmulatedUser> user = call.form().first("user").flatMap(users::named);
        boolean cancelled = call.form().first("cancel").isPresent();
        if (user.isEmpty() && !cancelled) {
            return pages.message(400, "Sign-in is not possible", "There is no such user.");
        }
        Optional<AuthorizationRequest> request = call.form().first("request").flatMap(memory.pending()::take);
        if (request.isEmpty()) {
            return pages.message(400, "Sign-in is not possible", "This page was used before, or is too old.");
        }
        return user.isPresent()
                ? answers.signedIn(request.get(), user.get())
                : answers.refusal(
                        request.get().redirectUri(),
                        Optional.of(request.get().state()),
                        "access_denied",
                        "The user cancelled.");
    }
}
