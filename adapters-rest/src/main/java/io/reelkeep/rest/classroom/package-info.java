/** The Classroom dialect: classes and their local recordings as back ends of the interactive classroom ask for them. */
package io.reelkeep.rest.classroom;
