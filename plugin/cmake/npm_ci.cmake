# Runs `npm ci` in WORK for the lock file of FROM. Says what to do when it fails.
file(MAKE_DIRECTORY ${WORK})
file(COPY ${FROM}/package.json ${FROM}/package-lock.json DESTINATION ${WORK})
execute_process(COMMAND ${NPM} ci --ignore-scripts --no-audit --no-fund --prefer-offline WORKING_DIRECTORY ${WORK}
    RESULT_VARIABLE failed OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT failed EQUAL 0)
    message(FATAL_ERROR "npm could not get what the screens are drawn with:\n${said}\nWith a network, or after one build that had one, try again; "
        "or configure with -DESENTE_SCREENS=OFF.")
endif()
file(TOUCH ${WORK}/installed)
