/** What holds for every request, whoever answers it. */
package io.reelkeep.bootstrap.web;
