/** The Classroom dialect: classes and their local recordings as back ends of the interactive classroom ask for them. */
@Dialect(value = "Classroom", errors = AnswerJson.class, errorStatus = "200")
package io.reelkeep.rest.classroom;

import io.reelkeep.rest.shared.description.Dialect;
