package com.descope.jakarta.it.team.unfit;

import com.descope.jakarta.it.team.extend.EmployeeMapper;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.interceptor.Interceptor;

/** Another mapper that takes the place of the first, as CDI has it. */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class ReplacingMapper extends EmployeeMapper {}
